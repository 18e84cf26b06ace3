import {WorkSheetElement} from './work-sheet-element.ts'

if (!customElements.get('work-sheet')) customElements.define('work-sheet', WorkSheetElement)
