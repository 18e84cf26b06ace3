// What the search needs once somebody looks for something: none of it comes with the page.
export {groupSection} from './group-section.ts'
export {loadPagefind} from './pagefind.ts'
export {resultItem} from './result-item.ts'
export {search, TERM_KIND, termsAsFound} from './search.ts'
export {TermBook} from './term-book.ts'
