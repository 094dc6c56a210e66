/** The extensions offered in the open dialog. What a file is, its content says. */
export const IMPORT_EXTENSIONS = ['docx', 'doc', 'wps', 'pdf', 'html', 'htm', 'mht', 'txt', 'json'] as const
