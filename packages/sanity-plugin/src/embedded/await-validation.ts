/** Where Sanity gives what validation found the revision that the document has by now. */
const AS_OF_NOW =
  /(asyncScheduler, \{ trailing: (?:!0|true) \}\))(\), documentToValidate\$ = [\s\S]+?)combineLatest(\$?\d*)\(\[documentRevision\$, (validateDocumentWithReferences\(ctx, documentToValidate\$, \w+\))\]\)\.pipe\((map\$?\d*)\(\(\[revision, validationStatus\]\) => \(\{\s*\.\.\.validationStatus,\s*revision\s*\}\)\)\)/u

const AS_OF_WHAT_WAS_VALIDATED =
  '$1, shareLatestWithRefCount()$2combineLatest$3([documentToValidate$, $4, documentRevision$]).pipe($5(([awaited, validationStatus, revision]) => ({ ...validationStatus, revision, isValidating: validationStatus.isValidating || awaited?._type !== undefined && awaited._rev !== validationStatus.revision })))'

/**
 * Makes a module of Sanity wait for the validation of what is written now.
 *
 * @returns undefined for every other module
 */
export const awaitingValidation = (code: string): string | undefined =>
  AS_OF_NOW.test(code) ? code.replace(AS_OF_NOW, AS_OF_WHAT_WAS_VALIDATED) : undefined

/**
 * A Vite plugin for `sanity.cli.ts`: Publish waits until what is written now was validated.
 *
 * Sanity validates one state of a document after the other, and says of each result that it is the
 * newest revision's, also while a newer one waits for its turn. A press of Publish that comes
 * meanwhile (a slow machine needs seconds for a validation) is decided by what was found in the older
 * text: it is refused for an error that is mended already, or lets one through that nobody saw.
 */
export const awaitValidation = () => ({
  name: 'stepzero-await-validation',
  transform: (code: string) => {
    const changed = awaitingValidation(code)
    return changed === undefined ? null : {code: changed, map: null}
  },
})
