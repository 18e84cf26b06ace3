import {SiteSearchElement} from '../search/search-element.ts'

customElements.define('site-search', SiteSearchElement)
