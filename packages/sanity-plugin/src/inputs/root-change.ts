import {createContext} from 'react'
import type {ObjectInputProps} from 'sanity'

/**
 * How an input deep in a form changes other fields of its document in the same patch; nothing
 * outside a document whose form provides it.
 */
export const RootChange = createContext<ObjectInputProps['onChange'] | undefined>(undefined)
