import {AddIcon} from '@sanity/icons/Add'
import {TrashIcon} from '@sanity/icons/Trash'
import {Button, Flex, Stack} from '@sanity/ui'
import {useState} from 'react'
import {set, unset, type ObjectInputProps} from 'sanity'

/**
 * An object that a document can do without: its fields are shown once somebody wants it, and it can be
 * removed whole. Sanity keeps no object without a field, so an opened one is only stored when something
 * is written in it.
 */
const addableInput = (name: string, initial: () => Readonly<Record<string, unknown>>) =>
  function AddableInput(props: ObjectInputProps) {
    const {onChange, readOnly, schemaType, value} = props
    const [isOpen, setIsOpen] = useState(false)
    if (value === undefined && !isOpen) {
      return (
        <Button
          disabled={readOnly === true}
          icon={AddIcon}
          mode="ghost"
          onClick={() => {
            setIsOpen(true)
            const fields = initial()
            if (Object.keys(fields).length > 0) onChange(set({_type: schemaType.name, ...fields}))
          }}
          text={`Add ${name}`}
        />
      )
    }
    return (
      <Stack gap={3}>
        {props.renderDefault(props)}
        {readOnly !== true && (
          <Flex justify="flex-end">
            <Button
              fontSize={1}
              icon={TrashIcon}
              mode="bleed"
              onClick={() => {
                setIsOpen(false)
                onChange(unset())
              }}
              padding={2}
              text={`Remove ${name.replace(/^an? /u, 'the ')}`}
              tone="critical"
            />
          </Flex>
        )}
      </Stack>
    )
  }

/**
 * The components of an object field that may be left out.
 *
 * @param name - what is added and removed, as it reads after “Add”
 * @param initial - the fields it starts with
 */
export const addable = (
  name: string,
  initial: () => Readonly<Record<string, unknown>> = () => ({}),
) => ({
  input: addableInput(name, initial),
})
