/** The article that an English sentence gives a title: none where the title brings its own or stands in quotation marks. */
export function articleFor(title: string): 'the ' | '' {
  return /^(the|an?) |^[“"'‘]/i.test(title) ? '' : 'the '
}

/** A name without its English article, for a sentence that gives it one. */
export function withoutArticle(name: string): string {
  return name.replace(/^the /i, '')
}
