/** The buttons a check is taken with; their names are also class names and names of words. */
export interface Controls {
  back: HTMLButtonElement
  next: HTMLButtonElement
  skip: HTMLButtonElement
  startOver: HTMLButtonElement
}

/** Makes the buttons, labelled by `word`, and puts them behind the worksheet. */
export function addControls(
  worksheet: Element,
  word: (name: string) => string,
  on: Record<keyof Controls, () => void>,
): Controls {
  const bar = make('div', 'controls')
  const button = (name: keyof Controls): HTMLButtonElement => {
    const element = make('button', name)
    element.type = 'button'
    element.textContent = word(name)
    element.addEventListener('click', on[name])
    bar.append(element)
    return element
  }
  worksheet.append(bar)
  return {
    back: button('back'),
    next: button('next'),
    skip: button('skip'),
    startOver: button('startOver'),
  }
}

/** Makes an element with a class name. */
export function make<Tag extends 'button' | 'div' | 'p'>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  element.className = className
  return element
}
