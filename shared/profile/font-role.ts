/** Which of the profile's fonts a run is set in. */
export type FontRole = 'body' | 'topic' | 'item' | 'label' | 'masthead' | 'title' | 'number' | 'colophon'
