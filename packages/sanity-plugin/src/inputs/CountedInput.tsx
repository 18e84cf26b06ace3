import {Stack, Text} from '@sanity/ui'
import type {StringInputProps} from 'sanity'

/** A text input that says how much of its limit is used. */
const countedInput = (limit: number) =>
  function CountedInput(props: StringInputProps) {
    const length = props.value?.length ?? 0
    return (
      <Stack gap={2}>
        {props.renderDefault(props)}
        <Text align="right" muted={length <= limit} size={1} style={NUMBERS}>
          {length > limit
            ? `${length} of ${limit} characters: ${length - limit} too many`
            : `${length} of ${limit} characters`}
        </Text>
      </Stack>
    )
  }

const NUMBERS = {fontVariantNumeric: 'tabular-nums'}

/** The components of a text field with a limit in characters. */
export const counted = (limit: number) => ({input: countedInput(limit)})
