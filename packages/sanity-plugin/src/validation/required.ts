/** A value that must be there before its document can be published. */
export const required = <Rule extends {required: () => Rule}>(rule: Rule): Rule => rule.required()

/** A list with a least number of members. */
export const atLeast =
  (least: number) =>
  <Rule extends {required: () => Rule; min: (length: number) => Rule}>(rule: Rule): Rule =>
    rule.required().min(least)
