/** Which of the profile's fonts a run is set in. */
export type FontRole =
  | 'body'
  | 'topic'
  | 'item'
  | 'item2'
  | 'item3'
  | 'label'
  | 'emblem'
  | 'title'
  | 'number'
  | 'colophon'
  | 'table'
  | 'tableHead'
