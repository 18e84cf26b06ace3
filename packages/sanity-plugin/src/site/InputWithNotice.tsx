import {Card, Stack, Text} from '@sanity/ui'
import type {InputProps} from 'sanity'
import {textOf} from '../fields/field-of.ts'
import {problemOf, useSiteKnowledge} from './use-site.ts'

/** Says that readers do not see a document as it is published, and why. */
const SiteNotice = ({id}: {readonly id: string}) => {
  const knowledge = useSiteKnowledge()
  const problem = problemOf(knowledge, id)
  if (problem === undefined) return null
  const isKept = problem.readersSee === 'older'
  return (
    <Card
      border
      marginBottom={4}
      padding={4}
      radius={2}
      role="status"
      tone={isKept ? 'caution' : 'critical'}
    >
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {isKept
            ? 'Readers see an older version of this document.'
            : 'Readers do not see this document.'}
        </Text>
        <Text size={1}>
          {problem.field === undefined ? '' : `${problem.field}: `}
          {problem.message} {problem.remedy}
        </Text>
        <Text muted size={1}>
          What is published cannot be shown. Mend it here and publish again.
        </Text>
      </Stack>
    </Card>
  )
}

/** The form of a document, below what there is to say of it and the site. */
export const InputWithNotice = (props: InputProps) => {
  const id = props.path.length === 0 ? textOf(props.value, '_id') : undefined
  if (id === undefined) return props.renderDefault(props)
  return (
    <>
      <SiteNotice id={id} />
      {props.renderDefault(props)}
    </>
  )
}
