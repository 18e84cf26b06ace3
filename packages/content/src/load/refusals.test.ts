import {describe, expect, test} from 'vitest'
import {ContentRefusedError} from '../errors.ts'
import {
  base,
  claim,
  desk,
  entry,
  insight,
  journey,
  redirect,
  settings,
  source,
  step,
} from '../test-support/documents.ts'
import {block, cite, figureOf, ref, slug, sourceOf, type Raw} from '../test-support/raw.ts'
import {loadGraph} from './load-graph.ts'

const today = '2026-04-01'

const refusal = async (documents: readonly Raw[]): Promise<string> => {
  try {
    await loadGraph(sourceOf(documents), {today})
  } catch (error) {
    if (error instanceof ContentRefusedError) return error.message
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('loadGraph refuses', () => {
  test('a dataset without settings', async () => {
    expect(await refusal([desk()])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - The dataset has no settings document. Publish the one with the id "settings": it names the site and its languages."
    `)
  })

  test('a dataset without documents', async () => {
    expect(await refusal([])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - There is no published document in it. Publish some; where the dataset is private, give a token that may read it."
    `)
  })

  test('broken settings, and says nothing about their absence', async () => {
    expect(await refusal([settings({languages: []}), desk()])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - settings "settings", languages: Expected at least 1 entry, found an empty list. Correct "languages"."
    `)
  })

  test('a document that does not parse, with every field', async () => {
    const broken = entry('churn', {definition: 'x'.repeat(301), title: null})
    expect(await refusal([...base(), broken])).toMatchInlineSnapshot(`
      "The content of test.ndjson has 2 problems.
      - glossaryEntry "churn", definition: Expected at most 300 characters, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" (301 characters). Shorten "definition" by 1 character.
      - glossaryEntry "churn", title: Expected text, found nothing. Fill in "title"."
    `)
  })

  test('something that is no document', async () => {
    expect(await refusal([...base(), {title: 'Nobody'}])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - Expected a document with "_id" and "_type", found an object without type. Hand over one document as the Content Lake stores it."
    `)
  })

  test('two documents with one id', async () => {
    expect(await refusal([...base(), entry('churn'), entry('churn')])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - glossaryEntry "churn": The source holds two documents with this id. Remove one of them from it."
    `)
  })

  test('a reference that points at nothing', async () => {
    const broken = entry('churn', {related: [ref('retention')]})
    expect(await refusal([...base(), broken])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - glossaryEntry "churn" (/glossary/churn/), related[_key=="retention"]: The reference points at "retention", which is no published document. Publish that document, or remove the reference."
    `)
  })

  test('a citation of something that is no source', async () => {
    const broken = entry('churn', {body: [block('b1', [cite('desk')])]})
    expect(await refusal([...base(), broken])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - glossaryEntry "churn" (/glossary/churn/), body[_key=="b1"].children[_key=="c-desk"].source: The reference to "desk" points at a document of type "person". Choose one of type "source"."
    `)
  })

  test('one slug twice in a type and language', async () => {
    const twin = entry('churn-2', {slug: slug('churn')})
    expect(await refusal([...base(), entry('churn'), twin])).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - glossaryEntry "churn" (/glossary/churn/), slug: The address belongs to glossaryEntry "churn-2" as well. Give each of them a slug of its own."
    `)
  })

  test('a step in no journey, in two, and twice in one', async () => {
    expect(
      await refusal([
        ...base(),
        journey('first', ['a', 'b', 'b']),
        journey('second', ['a']),
        step('a'),
        step('b'),
        step('c'),
      ]),
    ).toMatchInlineSnapshot(`
      "The content of test.ndjson has 3 problems.
      - journeyStep "a" (/journeys/first/a/): The step stands in several journeys: "first", "second". Keep it in one of them, and give the others a step of their own.
      - journeyStep "b" (/journeys/first/b/): The step stands twice in journey "first". Remove one.
      - journeyStep "c": The step stands in no journey. Add it to the steps of one."
    `)
  })

  test('journeys that open themselves', async () => {
    expect(
      await refusal([
        ...base(),
        journey('first', ['a']),
        journey('second', ['b']),
        step('a', {opens: ref('second')}),
        step('b', {opens: ref('first')}),
      ]),
    ).toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - journey "first" (/journeys/first/): The journey opens itself through its steps: "first" opens "second" opens "first". Remove one of these openings."
    `)
  })

  test('a step in another language than its journey', async () => {
    const languages = settings({languages: ['en', 'de']})
    const german = step('a', {language: 'de'})
    expect(await refusal([languages, desk(), journey('first', ['a']), german]))
      .toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - journeyStep "a" (/de/journeys/first/a/): The step is in "de", its journey "first" in "en". Give both the same language."
    `)
  })

  test('a language the site does not have', async () => {
    expect(await refusal([...base(), entry('abwanderung', {language: 'de'})]))
      .toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - glossaryEntry "abwanderung" (/de/glossary/abwanderung/), language: The language "de" is none of the site's: "en". Choose one of these, or add the language to the settings."
    `)
  })

  test('a document on an address of the site itself', async () => {
    // "index" and the like are no slugs; a language is the one way left to get there.
    const odd = settings({languages: ['en', 'about']})
    expect(await refusal([odd, desk(), entry('churn', {language: 'about'})]))
      .toMatchInlineSnapshot(`
      "The content of test.ndjson has one problem.
      - (/about/): The address is one that the site uses itself. Change its slug, or the languages of the site."
    `)
  })

  test('redirects in a circle, into nothing, before their day, and to a mailbox', async () => {
    expect(
      await refusal([
        ...base(),
        insight('soon', {publishedAt: '2026-05-01'}),
        entry('churn'),
        redirect('r1', '/a/', '/b/'),
        redirect('r2', '/b/', '/a/'),
        redirect('r3', '/c/', '/nowhere/'),
        redirect('r4', '/d/', '/insights/soon/'),
        redirect('r5', '/e/', 'mailto:desk@example.com'),
        redirect('r6', '/f/', '/glossary/churn'),
      ]),
    ).toMatchInlineSnapshot(`
      "The content of test.ndjson has 5 problems.
      - redirect "r1": The redirects lead in a circle: /a/ → /b/ → /a/. Let one of them lead to a page.
      - redirect "r3", to: The redirect leads to /nowhere/, where there is no page. Let it lead to a page, or say that the address is gone.
      - redirect "r4", to: The redirect leads to /insights/soon/, where there is no page before 2026-05-01. Let it lead to a page, or say that the address is gone.
      - redirect "r5", to: "mailto:desk@example.com" is no page that readers can be sent to. Give a path on this site, or an address that starts with https:.
      - redirect "r6", to: The redirect leads to /glossary/churn, where there is no page. Its address is /glossary/churn/. Let it lead to a page, or say that the address is gone."
    `)
  })

  test('one former address of two documents', async () => {
    const was = {formerSlugs: ['attrition']}
    const documents = [...base(), entry('churn', was), entry('loss', was)]
    expect(await refusal(documents)).toMatchInlineSnapshot(`
      "The content of test.ndjson has 2 problems.
      - glossaryEntry "churn" (/glossary/churn/), formerSlugs[0]: "attrition" is a former slug of "loss" too, and leads to one page only. Take it off all lists but one.
      - glossaryEntry "loss" (/glossary/loss/), formerSlugs[0]: "attrition" is a former slug of "churn" too, and leads to one page only. Take it off all lists but one."
    `)
  })

  test('everything at once, in the order of ids', async () => {
    const error = await refusal([
      ...base(),
      claim('claim-1', 'book-1'),
      entry('churn', {body: [block('b1', [figureOf('claim-2')])]}),
      entry('bounce', {definition: ''}),
      source('book-2', {kind: 'tweet'}),
    ])
    expect(error).toMatchInlineSnapshot(`
      "The content of test.ndjson has 4 problems.
      - source "book-2", kind: Expected "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "interview", "legislation", "paper-conference", "post-weblog", "regulation", "report", "speech", "standard", "thesis" or "webpage", found "tweet". Correct "kind".
      - glossaryEntry "bounce", definition: Expected text with at least one visible character, found "". Correct "definition".
      - glossaryEntry "churn" (/glossary/churn/), body[_key=="b1"].children[_key=="v-claim-2"].claim: The reference points at "claim-2", which is no published document. Publish that document, or remove the reference.
      - claim "claim-1", source: The reference points at "book-1", which is no published document. Publish that document, or remove the reference."
    `)
  })
})
