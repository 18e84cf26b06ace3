import {AddIcon} from '@sanity/icons/Add'
import {TrashIcon} from '@sanity/icons/Trash'
import {Button, Flex, Stack} from '@sanity/ui'
import {set, unset, type ObjectInputProps} from 'sanity'

/**
 * An object that a document can do without: it is added on purpose and can be removed whole. Sanity by
 * itself would leave an empty object behind whose fields are all missing.
 */
const addableInput = (name: string, initial: () => Readonly<Record<string, unknown>>) =>
  function AddableInput(props: ObjectInputProps) {
    const {onChange, readOnly, schemaType, value} = props
    if (value === undefined) {
      return (
        <Button
          disabled={readOnly === true}
          icon={AddIcon}
          mode="ghost"
          onClick={() => onChange(set({_type: schemaType.name, ...initial()}))}
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
              onClick={() => onChange(unset())}
              padding={2}
              text={`Remove ${name}`}
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
