/** Writes the whole text and waits until the system has taken it; rejects with the stream's error. */
export function writeAll(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve()
  return new Promise((resolve, reject) => {
    // Without a listener the stream's error would end the program with a stack trace.
    stream.on('error', reject)
    stream.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

export function isBrokenPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  )
}
