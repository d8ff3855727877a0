internal import Dispatch

/// Runs an actor on a queue of its own, where it may block: the threads on which all other tasks run
/// are few, and none of them may wait for a server.
final class StoreThread: SerialExecutor {
  private let queue = DispatchQueue(label: "oit.store")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}
