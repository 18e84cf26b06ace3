import {Label, Stack, TextArea} from '@sanity/ui'
import {useId} from 'react'
import {
  insert,
  set,
  setIfMissing,
  unset,
  type ArrayOfObjectsInputProps,
  type FormPatch,
} from 'sanity'
import {useDatasetSnapshot} from '../dataset/use-dataset-snapshot.ts'
import {textOf} from '../fields/field-of.ts'
import {languageName} from '../fields/language-name.ts'
import {newKey} from './new-key.ts'

/** What writing a wording does: it sets the one of its language, adds one, or removes an emptied one. */
export const wordingPatches = (
  texts: readonly unknown[],
  language: string,
  value: string,
): FormPatch[] => {
  const present = texts.find((text) => textOf(text, 'language') === language)
  const key = textOf(present, '_key')
  if (key === undefined) {
    const added = {_type: 'localizedText', _key: newKey(), language, value}
    return value === '' ? [] : [setIfMissing([]), insert([added], 'after', [-1])]
  }
  if (value !== '') return [set(value, [{_key: key}, 'value'])]
  return texts.length === 1 ? [unset()] : [unset([{_key: key}])]
}

const rowsFor = (value: string): number => Math.min(6, Math.max(1, Math.ceil(value.length / 70)))

/** One text field for each language of the site, and for each that has a wording already. */
export const LocalizedTextsInput = (props: ArrayOfObjectsInputProps) => {
  const id = useId()
  const languages = useDatasetSnapshot()?.languages ?? []
  const {onChange, readOnly, value: texts = []} = props
  if (languages.length === 0) return props.renderDefault(props)
  const written = texts.flatMap((text) => textOf(text, 'language') ?? [])
  return (
    <Stack gap={3}>
      {[...new Set([...languages, ...written])].map((language) => {
        const text = texts.find((each) => textOf(each, 'language') === language)
        const value = textOf(text, 'value') ?? ''
        return (
          <Stack gap={2} key={language}>
            <Label htmlFor={`${id}-${language}`} as="label" muted size={1}>
              {languageName(language)}
            </Label>
            <TextArea
              id={`${id}-${language}`}
              lang={language}
              onChange={({currentTarget}) =>
                onChange(wordingPatches(texts, language, currentTarget.value))
              }
              readOnly={readOnly === true}
              rows={rowsFor(value)}
              value={value}
            />
          </Stack>
        )
      })}
    </Stack>
  )
}
