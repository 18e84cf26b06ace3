// What the search needs once somebody looks for something: none of it comes with the page.
export {shownGroup} from './shown-group.ts'
export {loadPagefind} from './pagefind.ts'
export {search, termsAsFound} from './search.ts'
export {TermBook} from './term-book.ts'
