import {ReadingCards} from './reading-cards-element.ts'

customElements.define('reading-cards', ReadingCards)
