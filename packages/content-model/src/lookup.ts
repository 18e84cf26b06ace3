// How a reader's words are compared with the names of terms: by the search in the browser, and by
// what cuts the list of names into parts for it. Nothing else of the model comes with it.
export {fold} from './lookup/fold.ts'
export {nameForms, type NameForms} from './lookup/name-forms.ts'
export {
  lookupLetters,
  partOfSlug,
  partSlug,
  addPartsOfName,
  partsOfName,
  partsOfQuery,
  partsOfSlips,
} from './lookup/lookup-parts.ts'
export {spellings} from './lookup/spellings.ts'
