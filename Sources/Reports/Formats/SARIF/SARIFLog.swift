/// The parts of SARIF 2.1.0 (OASIS) that a result is told with; names are the standard's.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let language: String
    let automationDetails: Identity
    /// What `CAPTURE` stands for is where the person who reads it put the folder.
    let originalUriBaseIds: [String: Location.Artifact]
    let artifacts: [Artifact]
    let results: [Result]
  }

  struct Identity: Encodable {
    let id: String
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "oit"
    let version: String
    let semanticVersion: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let name: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Help
  }

  struct Help: Encodable {
    let text: String
    let markdown: String
  }

  struct Message: Encodable {
    let text: String
  }

  /// A body that was fetched.
  struct Artifact: Encodable {
    let location: Location.Artifact
    let hashes: [String: String]
    let description: Message
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let kind: String
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]
    let partialFingerprints: [String: String]
    let suppressions: [Suppression]?
  }

  /// A person's ruling that outranks the finding.
  struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String
  }

  struct Location: Encodable {
    var id: Int?
    let physicalLocation: Physical
    let logicalLocations: [Logical]?
    let message: Message?

    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region?
    }

    struct Artifact: Encodable {
      var uri: String?
      var uriBaseId: String?
      var index: Int?
      var description: Message?
    }

    struct Region: Encodable {
      let startLine: Int
      let snippet: Message?
    }

    /// A page, slide or row, which regions cannot name.
    struct Logical: Encodable {
      let fullyQualifiedName: String
    }
  }
}
