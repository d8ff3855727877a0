import Causes
import Glibc
import Subprocess

/// Runs a foreign program over hostile bytes, with limits on everything it can use.
///
/// The program gets its input on standard input, no environment but a locale, and no shell.
struct Sandbox: Sendable {
  /// Where programs are looked for, as `PATH` has it.
  let searchPath: String
  var cpuSeconds = 20
  var memoryBytes = 1 << 30
  var openFiles = 64
  var outputBytes = 64 << 20
  var wallClock = Duration.seconds(60)

  enum Outcome: Sendable, Equatable {
    case finished(output: [UInt8])
    case failed(code: Int)
    case stopped(Stop)
  }

  /// What ended a program before its time.
  enum Stop: Sendable, Equatable {
    /// The limit on CPU time or on the clock.
    case time
    /// The limit on what it may write.
    case output
    /// Its own fault, or want of memory.
    case crash

    /// The cause of a document that could not be read for it.
    var cause: Cause {
      switch self {
      case .time: .documentTimeout
      case .output: .documentLimit
      case .crash: .documentCrashed
      }
    }

    fileprivate init(signal: Int32) {
      self =
        switch signal {
        case SIGXCPU, SIGKILL: .time
        case SIGXFSZ: .output
        default: .crash
        }
    }
  }

  /// Runs the program to its end, or to a limit.
  ///
  /// - Throws: when the program cannot be started at all, or the task was cancelled.
  func run(_ program: String, _ arguments: [String], input: [UInt8]) async throws -> Outcome {
    _ = Self.writingToTheDeadIsNoSignal
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      group.addTask { try await start(program, arguments, input) }
      group.addTask {
        try await Task.sleep(for: wallClock)
        return .stopped(.time)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { return .stopped(.time) }
      return first
    }
  }

  private func start(
    _ program: String, _ arguments: [String], _ input: [UInt8]
  ) async throws -> Outcome {
    let limits = limits
    do {
      let result = try await Subprocess.run(
        .name(limits.isEmpty ? program : "prlimit"),
        arguments: .init(limits.isEmpty ? arguments : limits + [program] + arguments),
        environment: .custom(environment),
        input: .array(input), output: .bytes(limit: outputBytes), error: .discarded)
      switch result.terminationStatus {
      case .exited(0): return .finished(output: result.standardOutput)
      case .exited(let code): return .failed(code: Int(code))
      case .signaled(let signal): return .stopped(Stop(signal: signal))
      }
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .stopped(.output)
    }
  }

  /// A locale, and one thread: programs that share work between threads lose time by it when two
  /// of them run at once.
  private var environment: [Environment.Key: String] {
    ["LC_ALL": "C.UTF-8", "PATH": searchPath, "OMP_THREAD_LIMIT": "1"]
  }

  /// The arguments of util-linux's `prlimit`, which sets the limits and then becomes the program;
  /// none where it is not installed: then only the wall clock and the output are limited.
  private var limits: [String] {
    guard has("prlimit") else { return [] }
    return [
      "--cpu=\(cpuSeconds)", "--as=\(memoryBytes)", "--fsize=\(outputBytes)",
      "--nofile=\(openFiles)", "--core=0", "--",
    ]
  }

  /// Whether a program of that name is installed.
  func has(_ program: String) -> Bool {
    searchPath.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// A program that ends before it has read all its input must not end us: for the whole
  /// process, writing to a closed pipe is an error to be returned and not a signal.
  private static let writingToTheDeadIsNoSignal: Void = {
    _ = signal(SIGPIPE, SIG_IGN)
  }()
}
