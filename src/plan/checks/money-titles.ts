/** Headings over what the money's own checks find, by their names. */
export const moneyTitles: Readonly<Record<string, string>> = {
  'year-without-source': 'Cost without funding',
  'funded-beyond-cost': 'Funded beyond its cost',
  'recurrent-called-one-off': 'Recurrent, but called one-off',
  'permanent-post-paid-once': 'Permanent post paid once',
  'fixed-term-without-end': 'Fixed-term post without an end',
  'agreed-by-no-decision': 'Agreed, but by which decision',
  'asked-of-nobody': 'Requested, but of whom',
  'paid-after-the-end': 'Paid after its source has ended',
  'saving-not-said': 'Saving not said in full',
  'paid-before-the-saving': 'Paid from a saving before it is made',
  'nothing-gives-way': 'Existing resources, but whose and what gives way',
  'grant-without-end': 'Grant without its conditions or end',
  'partner-not-named': 'Partner’s money, but whose',
  'costs-and-no-cost': 'Costs, and said to have none',
  'not-yet-costed': 'Not yet costed',
  'text-against-figures': 'Figure in the text that differs',
}

export const isOfMoney = (check: string): boolean => Object.hasOwn(moneyTitles, check)
