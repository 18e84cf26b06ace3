import {dayIn} from '@stepzero/content'

/** The day it is now in a time zone: the only clock of the command, unless `--as-of` names a day. */
export const dayNow = (timeZone: string): string => dayIn(timeZone, new Date())
