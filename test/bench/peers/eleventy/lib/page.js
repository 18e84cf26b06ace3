import {escape} from './portable-text.js'

/** The frame of every page. */
export const page = ({name}, {title, description, address, head = '', main}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(name)}</title>
<meta name="description" content="${escape(description)}">
<link rel="canonical" href="https://glossary.example${address}">
<link rel="stylesheet" href="/site.css">${head}</head>
<body><header><a href="/glossary/">${escape(name)}</a></header>
<main>${main}</main></body></html>
`
