import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {SyncIcon} from '@sanity/icons/Sync'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {SiteProblem, SiteStatus} from '@stepzero/content-model'
import {Badge, Box, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useSchema, type Tool} from 'sanity'
import {IntentLink} from 'sanity/router'
import {statusIn, useSiteKnowledge} from './use-site.ts'
import type {SiteKnowledge} from './site-store.ts'

interface Standing {
  readonly icon: ComponentType
  readonly tone: 'positive' | 'primary' | 'caution' | 'critical' | 'neutral'
  readonly title: string
  readonly text?: string
}

const countOf = (problems: readonly SiteProblem[]): string => {
  const count = new Set(problems.map(({document}) => document)).size
  return count === 1 ? 'One document is' : `${count} documents are`
}

const standingOf = (knowledge: SiteKnowledge): Standing => {
  if (knowledge.kind === 'unknown') {
    return {icon: SyncIcon, tone: 'neutral', title: 'Asking how the site stands'}
  }
  if (knowledge.kind === 'signedOut') {
    return {
      icon: WarningOutlineIcon,
      tone: 'caution',
      title: 'This browser is not signed in where the site is published',
      text: 'Open the link that “stepzero start” printed, or a new one from “stepzero login”.',
    }
  }
  if (knowledge.kind === 'unreachable') {
    return {
      icon: ErrorOutlineIcon,
      tone: 'critical',
      title: '“stepzero start” does not answer',
      text: 'It has ended, or cannot be reached: nothing goes out until it runs again. What is below was so before. This page goes on by itself when it is back.',
    }
  }
  return standingWith(knowledge.status)
}

const standingWith = ({state, failure, problems}: SiteStatus): Standing => {
  if (state === 'failing') {
    return {
      icon: ErrorOutlineIcon,
      tone: 'critical',
      title: 'Nothing can go out at the moment',
      text: `Readers see the site as it last was sound. ${failure ?? ''}`,
    }
  }
  if (state === 'publishing') {
    return {icon: SyncIcon, tone: 'primary', title: 'An edit is on its way to the site'}
  }
  if (problems.length === 0) {
    return {icon: CheckmarkCircleIcon, tone: 'positive', title: 'The site is up to date'}
  }
  return {
    icon: WarningOutlineIcon,
    tone: 'caution',
    title: `${countOf(problems)} not on the site as published`,
    text: 'Everything else is. Mend what is named here and publish it again.',
  }
}

const time = (instant: string): string =>
  new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'medium'}).format(
    new Date(instant),
  )

const searchLine = ({state, asOf}: NonNullable<SiteStatus['search']>): string => {
  if (state === 'current') return 'Search: finds what the site says.'
  return asOf === undefined
    ? 'Search: the first index of these pages is being made.'
    : `Search: finds the pages of ${time(asOf)}; a newer index is on its way.`
}

const Facts = ({status}: {readonly status: SiteStatus}) => (
  <Stack gap={3}>
    <Text size={1}>
      Readers find the site at{' '}
      <a href={`${status.site}/`} rel="noopener" target="_blank">
        {status.site}/
      </a>
      {status.preview !== undefined && '. Each document shows its draft under Preview.'}
    </Text>
    {status.publishedAt !== undefined && (
      <Text muted size={1}>
        Last change: <time dateTime={status.publishedAt}>{time(status.publishedAt)}</time>
      </Text>
    )}
    {status.search !== undefined && (
      <Text muted size={1}>
        {searchLine(status.search)}
      </Text>
    )}
  </Stack>
)

const Problem = ({problem}: {readonly problem: SiteProblem}) => {
  const schema = useSchema()
  const {document, type, title, field, message, remedy, readersSee} = problem
  const isKept = readersSee === 'older'
  const kind = type === undefined ? undefined : (schema.get(type)?.title ?? type)
  const name = title ?? document ?? 'The dataset'
  return (
    <Card as="li" border padding={4} radius={2}>
      <Stack gap={4}>
        <Flex align="center" gap={3} wrap="wrap">
          <Text size={2} weight="semibold">
            {document === undefined || schema.get(type ?? '') === undefined ? (
              name
            ) : (
              <IntentLink
                intent="edit"
                params={{
                  id: document,
                  ...(type === undefined ? {} : {type}),
                  ...(field === undefined ? {} : {path: field}),
                }}
              >
                {name}
              </IntentLink>
            )}
          </Text>
          {kind !== undefined && (
            <Text muted size={1}>
              {kind}
            </Text>
          )}
          <Badge tone={isKept ? 'caution' : 'critical'}>
            {isKept ? 'Site shows an older version' : 'Not on the site'}
          </Badge>
        </Flex>
        <Stack gap={3}>
          <Text size={1}>
            {field !== undefined && <code>{field}</code>}
            {field !== undefined && ': '}
            {message}
          </Text>
          {remedy !== undefined && (
            <Text muted size={1}>
              {remedy}
            </Text>
          )}
        </Stack>
      </Stack>
    </Card>
  )
}

/** How the site stands, and every document that readers do not see as it is published. */
const SiteTool = () => {
  const knowledge = useSiteKnowledge()
  const {icon: Icon, tone, title, text} = standingOf(knowledge)
  const status = statusIn(knowledge)
  return (
    <Card height="fill" overflow="auto">
      <Container padding={4} paddingY={5} width={1}>
        <Stack gap={5}>
          <Heading as="h1" size={2}>
            On the site
          </Heading>
          <Card border padding={4} radius={2} role="status" tone={tone}>
            <Flex gap={3}>
              <Text size={2}>
                <Icon />
              </Text>
              <Stack flex={1} gap={3}>
                <Text size={2} weight="semibold">
                  {title}
                </Text>
                {text !== undefined && <Text size={1}>{text}</Text>}
              </Stack>
            </Flex>
          </Card>
          {status !== undefined && <Facts status={status} />}
          {status !== undefined && status.problems.length > 0 && (
            <Box>
              <Stack as="ul" gap={3} style={{listStyle: 'none', margin: 0, padding: 0}}>
                {status.problems.map((problem) => (
                  <Problem
                    key={[problem.document, problem.field, problem.message].join('\n')}
                    problem={problem}
                  />
                ))}
              </Stack>
            </Box>
          )}
        </Stack>
      </Container>
    </Card>
  )
}

/** The tool that says how the site stands. */
export const siteTool: Tool = {
  name: 'site',
  title: 'On the site',
  icon: EarthGlobeIcon,
  component: SiteTool,
}
