import ArgumentParser
import Foundation

/// What a worker of a batch may use; beyond it the system ends the worker, and only the worker.
struct WorkerLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp("Seconds of processor for reading one document.", visibility: .hidden))
  var workerSeconds = 20

  /// Seconds of processor for judging one agency.
  private static let judging = 60
  /// Bytes of address space.
  private static let memory: UInt = 4 << 30

  func validate() throws {
    if !(0...3600).contains(workerSeconds) {
      throw ValidationError("--worker-seconds: 0 to 3600 was expected")
    }
  }

  /// As a worker takes them.
  var arguments: [String] { ["--worker-seconds", "\(workerSeconds)"] }

  static func limitMemory() {
    var limit = rlimit(rlim_cur: memory, rlim_max: memory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }

  func allowReading() { Self.allow(cpuSeconds: workerSeconds) }

  func allowJudging() { Self.allow(cpuSeconds: Self.judging) }

  /// Grants so many more seconds from now.
  private static func allow(cpuSeconds: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let used = UInt(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    limit.rlim_cur = min(used + UInt(cpuSeconds) + 1, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }
}
