import {Card, Stack, Text} from '@sanity/ui'
import {useCallback, useContext} from 'react'
import {
  getPublishedId,
  PatchEvent,
  set,
  unset,
  useEditState,
  useFormValue,
  type FormPatch,
  type SlugInputProps,
} from 'sanity'
import {fieldOf, membersOf, textOf} from '../fields/field-of.ts'
import {formerSlugsAfter} from './former-slugs.ts'
import {RootChange} from './root-change.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/** The slug after some patches of the slug field. */
const slugAfter = (patches: readonly FormPatch[], slug: string | undefined): string | undefined =>
  patches.reduce<string | undefined>((current, patch) => {
    if (patch.type === 'unset') return undefined
    if (patch.type !== 'set') return current
    return isText(patch.value) ? patch.value : textOf(patch.value, 'current')
  }, slug)

const useText = (name: string): string => {
  const value = useFormValue([name])
  return isText(value) ? value : ''
}

/**
 * Sanity's slug input, which keeps the published slug among the former ones: the address that readers
 * know changes and is kept in one patch, so that it cannot die in between.
 */
export const SlugInput = (props: SlugInputProps) => {
  const changeRoot = useContext(RootChange)
  const {published} = useEditState(getPublishedId(useText('_id')), useText('_type'))
  const former = membersOf({former: useFormValue(['formerSlugs'])}, 'former').filter(isText)
  const known = textOf(fieldOf(published, 'slug'), 'current')
  const slug = props.value?.current
  const {onChange} = props

  const change = useCallback<SlugInputProps['onChange']>(
    (given) => {
      if (changeRoot === undefined) return onChange(given)
      const event = PatchEvent.from(given)
      const after = formerSlugsAfter(slugAfter(event.patches, slug), known, former)
      const kept = after.length === 0 ? unset(['formerSlugs']) : set([...after], ['formerSlugs'])
      const {patches} = event.prefixAll('slug')
      changeRoot(after === former ? patches : [...patches, kept])
    },
    [changeRoot, former, known, onChange, slug],
  )

  return (
    <Stack gap={3}>
      {props.renderDefault({...props, onChange: change})}
      {known !== undefined && known !== slug && (
        <Card border padding={3} radius={2} tone="primary">
          <Text size={1}>
            Readers know this page as “{known}”. That address will lead to the new one.
          </Text>
        </Card>
      )}
    </Stack>
  )
}
