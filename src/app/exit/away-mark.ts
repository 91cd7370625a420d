/** On `<html>` while a call is being made: the app then knows where to come back to. */
export const awayMark = 'data-away';
