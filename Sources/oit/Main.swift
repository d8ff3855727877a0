import ArgumentParser
import Criteria
import Foundation
import Storage

/// Starts the command and turns how it ends into an exit code.
@main
enum Main {
  static func main() async {
    openStandardStreams()
    // A ZIP names local times; Thailand's make the same bytes on every machine.
    setenv("TZ", "ICT-7", 1)
    // Whoever reads the report may stop reading; the files are written all the same.
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      var command = try OIT.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let faults as InputFaults {
      exit(Console.report(faults).rawValue)
    } catch let stop as StopError {
      Console.complain(stop.description)
      exit(stop.status.rawValue)
    } catch let trouble as HistoryTrouble {
      Console.complain(trouble.description)
      exit(ExitStatus(of: trouble).rawValue)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Opens what the caller closed, or the report would go into the first file or socket opened.
  private static func openStandardStreams() {
    var descriptor: Int32
    repeat { descriptor = open("/dev/null", O_RDWR) } while (0...2).contains(descriptor)
    if descriptor > 2 { close(descriptor) }
  }

  /// Help and version end well; a wrong argument is a fault of the user like one in a file.
  ///
  /// No error ends with the code of a failed item, which is a verdict.
  private static func end(with error: any Error) -> Never {
    if OIT.exitCode(for: error).isSuccess { OIT.exit(withError: error) }
    Console.complain(OIT.fullMessage(for: error))
    exit(ExitStatus.wrongInput.rawValue)
  }
}
