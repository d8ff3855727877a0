import ArgumentParser
import Reports

/// `oit schema`: the form of the results that `oit check --json` writes.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a result, for programs that read results."
  )

  func run() async throws {
    try Console.print(ResultSchema.text)
  }
}
