import Criteria
import Documents
import Scoring
import ThaiText

extension Check {
  /// A script of a chat window, which stands outside the content; or the box that it fills, or a
  /// frame, that says by its name what it is.
  ///
  /// Options: `holds`, parts of its address or source, or names of the box, one of which is enough.
  static let script = Check("script", "A script of the kind that is asked for runs on the page.") {
    options in
    let parts = options.strings("holds")
    if parts.isEmpty { options.fault("`holds` needs at least one part of an address or source") }
    return { evidence in
      for (reading, page) in evidence.pages {
        if let hit = page.script(holding: parts) ?? page.page.box(called: parts) {
          return .pass([reading.proof(.line(hit.line), hit.words)])
        }
      }
      return evidence.missing(.channelMissing)
    }
  }
}

extension PageContent {
  fileprivate func script(holding parts: [String]) -> (line: Int, words: String)? {
    for script in scripts {
      let part = parts.first { script.url.contains($0) || script.source.contains($0) }
      if let part { return (script.line, "script: \(part)") }
    }
    return nil
  }
}

extension Page {
  /// A box with one of the names as its class or id, or a frame with one in address or title.
  fileprivate func box(called parts: [String]) -> (line: Int, words: String)? {
    for node in nodes where node.tag != nil && node.tag != "a" {
      let names = [node.attribute("class"), node.attribute("id")].compactMap(\.self)
        .flatMap { $0.split(separator: " ") }
      if let part = parts.first(where: { names.contains(Substring($0)) }) {
        return (node.line, "<\(node.tag ?? "") class=\"\(part)\">")
      }
    }
    for frame in frames {
      let words = frame.url + " " + (nodes[frame.node].attribute("title") ?? "")
      let part = parts.first { words.lowercased().contains($0.lowercased()) }
      if part != nil { return (frame.line, words.readableAddress) }
    }
    return nil
  }
}
