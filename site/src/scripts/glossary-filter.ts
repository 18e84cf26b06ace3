import {GlossaryFilter} from './glossary-filter-element.ts'

customElements.define('glossary-filter', GlossaryFilter)
