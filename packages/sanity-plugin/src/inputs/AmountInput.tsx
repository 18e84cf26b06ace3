import {Box, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {set, unset, useFormValue, type NumberInputProps, type Path} from 'sanity'
import {digitsOf, printAmount, readAmount} from './amount.ts'

/** The price that an amount belongs to: around it, or around the module that it is of. */
const currencyPath = (path: Path): Path => {
  const modules = path.lastIndexOf('modules')
  return [...path.slice(0, modules === -1 ? -1 : modules), 'currency']
}

/** Writes money as people do, and stores whole minor units, which no rounding can change. */
export const AmountInput = (props: NumberInputProps) => {
  const {elementProps, onChange, path, value} = props
  const currency = useFormValue(currencyPath(path))
  const code = typeof currency === 'string' ? currency : undefined
  const digits = digitsOf(code)
  const [draft, setDraft] = useState<string>()
  const shown = draft ?? (value === undefined ? '' : printAmount(value, digits))
  const isWrong = draft !== undefined && draft !== '' && readAmount(draft, digits) === undefined

  const write = (written: string) => {
    setDraft(written)
    const amount = readAmount(written, digits)
    if (written === '') onChange(unset())
    else if (amount !== undefined && amount !== value) onChange(set(amount))
  }
  return (
    <Stack gap={2}>
      <TextInput
        {...elementProps}
        customValidity={isWrong ? 'This is no amount.' : ''}
        inputMode="decimal"
        onBlur={(event) => {
          if (!isWrong) setDraft(undefined)
          elementProps.onBlur(event)
        }}
        onChange={({currentTarget}) => write(currentTarget.value)}
        suffix={
          code === undefined ? undefined : (
            <Box padding={3}>
              <Text muted size={1}>
                {code}
              </Text>
            </Box>
          )
        }
        value={shown}
      />
      {isWrong && (
        <Text size={1}>
          Write an amount such as {printAmount(10 ** digits * 49, digits)}. The last one that was
          right is kept until then.
        </Text>
      )}
    </Stack>
  )
}
