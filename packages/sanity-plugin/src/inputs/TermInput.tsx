import {publishedId, type DatasetEntry} from '@stepzero/content-model'
import {BookIcon} from '@sanity/icons/Book'
import {Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {Autocomplete} from '@sanity/ui/autocomplete'
import {useId, useState} from 'react'
import {set, useFormValue, type ObjectInputProps} from 'sanity'
import type {DatasetSnapshot} from '../dataset/dataset-store.ts'
import {useDatasetSnapshot} from '../dataset/use-dataset-snapshot.ts'
import {matchesTerm, markedText, suggestedTerm, termsOf} from './terms.ts'

interface Choice {
  readonly value: string
  readonly entry: DatasetEntry
}

/** A reference as Sanity makes them: weak to what is not published yet, and strong once it is. */
const referenceTo = (id: string, {isPublished}: DatasetSnapshot) => ({
  _type: 'reference',
  _ref: publishedId(id),
  ...(isPublished(id)
    ? {}
    : {
        _weak: true,
        _strengthenOnPublish: {type: 'glossaryEntry', template: {id: 'glossaryEntry'}},
      }),
})

/**
 * Picks an entry of the glossary by its term or any of its other names, in the language of the
 * document. Proposes the entry that the marked words name.
 */
export const TermInput = (props: ObjectInputProps) => {
  const id = useId()
  const snapshot = useDatasetSnapshot()
  const [isNative, setIsNative] = useState(false)
  const language = useFormValue(['language'])
  const block = useFormValue(props.path.slice(0, -3))
  const {onChange, value} = props
  if (snapshot === undefined || isNative || value !== undefined) return props.renderDefault(props)

  const terms = termsOf(snapshot.dataset, language)
  const marked = markedText(block, props.path.at(-2))
  const suggested = suggestedTerm(snapshot.dataset, language, marked)
  const pick = (entry: string) => onChange(set(referenceTo(entry, snapshot)))
  const options = terms.map((entry): Choice => ({value: entry.id, entry}))
  return (
    <Stack gap={3}>
      {suggested && (
        <Button
          icon={BookIcon}
          mode="ghost"
          onClick={() => pick(suggested.id)}
          text={`Link “${marked}” to ${suggested.title ?? suggested.id}`}
          tone="primary"
        />
      )}
      <Autocomplete<Choice>
        aria-label="Search terms and their other names"
        filterOption={(query, {entry}) => matchesTerm(query, entry)}
        fontSize={[2, 2, 1]}
        id={id}
        onSelect={pick}
        openButton
        options={options}
        placeholder="Search terms and their other names"
        readOnly={props.readOnly === true}
        renderOption={({entry}) => <TermOption entry={entry} />}
        renderValue={(chosen) => terms.find((entry) => entry.id === chosen)?.title ?? chosen}
      />
      <Flex justify="flex-end">
        <Button
          fontSize={1}
          mode="bleed"
          onClick={() => setIsNative(true)}
          padding={2}
          text="No such term? Search in full, or create it"
        />
      </Flex>
    </Stack>
  )
}

const TermOption = ({entry: {title, aliases = []}}: {readonly entry: DatasetEntry}) => (
  <Card as="button" padding={3}>
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {title}
      </Text>
      {aliases.length > 0 && (
        <Box>
          <Text muted size={1} textOverflow="ellipsis">
            also {aliases.join(', ')}
          </Text>
        </Box>
      )}
    </Stack>
  </Card>
)
