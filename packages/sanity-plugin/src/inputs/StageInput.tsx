import {useFormValue, type StringInputProps} from 'sanity'
import {KeySelect} from './KeySelect.tsx'
import {useStages} from './use-stages.ts'

/** Chooses a stage of the model beside it. */
export const StageInput = (props: StringInputProps) => {
  const stages = useStages(useFormValue([...props.path.slice(0, -1), 'model']))
  return stages.length === 0 ? (
    props.renderDefault(props)
  ) : (
    <KeySelect choices={stages} empty="Choose a stage" input={props} />
  )
}

/** Chooses a stage of one of the two models that a mapping connects, by the name of the field. */
export const MappedStageInput = (props: StringInputProps) => {
  const stages = useStages(useFormValue(props.path.slice(-1)))
  return stages.length === 0 ? (
    props.renderDefault(props)
  ) : (
    <KeySelect choices={stages} empty="Choose a stage" input={props} />
  )
}
