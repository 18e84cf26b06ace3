import type {ObjectInputProps} from 'sanity'
import {RootChange} from './root-change.ts'

/** The form of a document whose inputs may change more than one of its fields at once. */
export const DocumentInput = (props: ObjectInputProps) => (
  <RootChange.Provider value={props.onChange}>{props.renderDefault(props)}</RootChange.Provider>
)
