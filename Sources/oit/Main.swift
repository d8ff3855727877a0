import ArgumentParser
import Criteria
import Foundation

/// Starts the command and turns how it ends into an exit code.
@main
enum Main {
  static func main() async {
    do {
      var command = try OIT.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let faults as InputFaults {
      exit(Console.report(faults).rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Help and version end well; a wrong argument is a fault of the user like one in a file.
  private static func end(with error: any Error) -> Never {
    guard OIT.exitCode(for: error) == .validationFailure else { OIT.exit(withError: error) }
    Console.complain(OIT.fullMessage(for: error))
    exit(ExitStatus.wrongInput.rawValue)
  }
}
