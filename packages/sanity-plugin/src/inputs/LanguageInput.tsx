import {Select} from '@sanity/ui'
import {set, unset, type StringInputProps} from 'sanity'
import {useDatasetSnapshot} from '../dataset/use-dataset-snapshot.ts'
import {languageName} from '../fields/language-name.ts'

/** Chooses one of the languages of the site. */
export const LanguageInput = (props: StringInputProps) => {
  const languages = useDatasetSnapshot()?.languages ?? []
  const {elementProps, onChange, value} = props
  // Before the settings name a language, it has to be written out.
  if (languages.length === 0) return props.renderDefault(props)
  const choices =
    value === undefined || languages.includes(value) ? languages : [...languages, value]
  return (
    <Select
      {...elementProps}
      onChange={({currentTarget}) =>
        onChange(currentTarget.value === '' ? unset() : set(currentTarget.value))
      }
      value={value ?? ''}
    >
      <option value="">Choose a language</option>
      {choices.map((language) => (
        <option key={language} value={language}>
          {languageName(language)}
        </option>
      ))}
    </Select>
  )
}
