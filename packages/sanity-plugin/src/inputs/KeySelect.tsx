import {Select} from '@sanity/ui'
import {set, unset, useFormValue, type StringInputProps} from 'sanity'
import {inputsPath, keyChoices, optionChoices, type KeyChoice} from './key-choices.ts'

interface KeySelectProps {
  readonly input: StringInputProps
  readonly choices: readonly KeyChoice[]
  readonly empty: string
}

/** Chooses one of the keys that exist, by what they stand for. */
export const KeySelect = ({input, choices, empty}: KeySelectProps) => {
  const {elementProps, onChange, value} = input
  const isKnown = value === undefined || choices.some(({key}) => key === value)
  return (
    <Select
      {...elementProps}
      onChange={({currentTarget}) =>
        onChange(currentTarget.value === '' ? unset() : set(currentTarget.value))
      }
      value={value ?? ''}
    >
      <option value="">{empty}</option>
      {choices.map(({key, title}) => (
        <option key={key} value={key}>
          {title === key ? key : `${title} (${key})`}
        </option>
      ))}
      {!isKnown && <option value={value}>{value}: there is no such key</option>}
    </Select>
  )
}

const useMembers = (path: Parameters<typeof useFormValue>[0]): readonly unknown[] => {
  const value = useFormValue(path)
  return Array.isArray(value) ? value : []
}

/** Chooses a dimension of the self-check. */
export const DimensionInput = (props: StringInputProps) => (
  <KeySelect
    choices={keyChoices(useMembers(['dimensions']), 'title')}
    empty="No dimension"
    input={props}
  />
)

/** Chooses a question of the self-check. */
export const QuestionInput = (props: StringInputProps) => (
  <KeySelect
    choices={keyChoices(useMembers(['questions']), 'text')}
    empty="Choose a question"
    input={props}
  />
)

/** Chooses an answer of the question beside it. */
export const OptionInput = (props: StringInputProps) => {
  const question = useFormValue([...props.path.slice(0, -1), 'question'])
  const choices = optionChoices(useMembers(['questions']), question)
  return <KeySelect choices={choices} empty="Choose an answer" input={props} />
}

/** Chooses an input of the worksheet. */
export const WorksheetInputInput = (props: StringInputProps) => (
  <KeySelect
    choices={keyChoices(useMembers(inputsPath(props.path)), 'label')}
    empty="Choose an input"
    input={props}
  />
)
