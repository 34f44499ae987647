/** Whether markup on the clipboard holds more than lines: what editors of code copy is better taken as the text that it is. */
export const isRich = (html: string): boolean => /<(?:p|li|table|h[1-6]|ul|ol|blockquote)[\s>]/i.test(html)
