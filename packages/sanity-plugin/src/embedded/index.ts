export {lakeWorkspace, type HostedLake} from './lake-workspace.ts'
