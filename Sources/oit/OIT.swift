import ArgumentParser

/// The command `oit`.
@main
struct OIT: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oit",
    abstract: "Audits a Thai agency's website the way an assessor of the OIT does."
  )
}
