import {Button, Flex, Box} from '@sanity/ui'
import {set, useFormValue, type StringInputProps} from 'sanity'
import {textOf} from '../fields/field-of.ts'
import {toSlug} from '../fields/to-slug.ts'

const useSource = (props: StringInputProps, field: string): string => {
  const parent = useFormValue(props.path.slice(0, -1))
  return textOf(parent, field) ?? ''
}

/** A key that is made from the text it stands for. */
const keyInput = (field: string) =>
  function KeyInput(props: StringInputProps) {
    const language = useFormValue(['language'])
    const made = toSlug(useSource(props, field), typeof language === 'string' ? language : '')
    const key = made.split('-').slice(0, 4).join('-')
    return (
      <Flex gap={2}>
        <Box flex={1}>{props.renderDefault(props)}</Box>
        <Button
          disabled={props.readOnly === true || key === '' || props.value !== undefined}
          mode="ghost"
          onClick={() => props.onChange(set(key))}
          text="Make one"
        />
      </Flex>
    )
  }

/**
 * The components of a key. A key that is set stays: others refer to it.
 *
 * @param field - the field beside it whose text the key is made from
 */
export const madeFrom = (field: string) => ({input: keyInput(field)})
