package import Documents
package import Scoring
import ThaiText

/// What an officer should know of where the submitted addresses stand; none of it decides.
///
/// Source: «เข้าถึงข้อมูลผ่าน URL บนเว็บไซต์หลักได้โดยตรง ในหัวข้อหรือตำแหน่งที่เข้าถึงได้ง่าย» (seed 003);
/// how many clicks are easy is nowhere said, and items may point to the same address.
package struct SiteRemarks: Sendable {
  private let site: SiteFacts
  private let submissions: Submissions

  package init(site: SiteFacts, submissions: Submissions) {
    self.site = site
    self.submissions = submissions
  }

  /// The verdict with the ways to its submitted addresses and with warnings.
  ///
  /// - Parameter looks: What was submitted for the item.
  package func added(to verdict: ItemVerdict, _ looks: [Look]) -> ItemVerdict {
    var verdict = verdict
    verdict.urls = verdict.urls.map { seen in
      guard seen.submitted, let look = looks.first(where: { $0.url == seen.url }),
        let way = site.way(to: look)
      else { return seen }
      var seen = seen
      (seen.clicks, seen.path) = (way.clicks, way.words)
      return seen
    }
    let shown = looks.filter { $0.document != nil }
    for warning in places(shown) + twins(shown, of: verdict.id) + note(verdict.note)
    where !verdict.warnings.contains(warning) {
      verdict.warnings.append(warning)
    }
    return verdict
  }

  private func places(_ looks: [Look]) -> [Warning] {
    looks.compactMap { look in
      if site.isOnMainSite(look.url) {
        let isFound = site.isHome(look) || site.isLinked(look)
        return site.home == nil || isFound ? nil : Warning(.notLinked, look.url)
      }
      let code: Warning.Code =
        if site.isLinked(look) { .otherHostLinked } else if site.home == nil { .otherHost } else {
          .otherHostNotLinked
        }
      return Warning(code, look.url.webHost)
    }
  }

  private func twins(_ looks: [Look], of item: String) -> [Warning] {
    looks.compactMap { look in
      let others = submissions.others(than: item, for: look)
      guard !others.isEmpty else { return nil }
      let list = others.joined(separator: ", ")
      return site.isHome(look)
        ? Warning(.homePageForMany, list) : Warning(.samePage, "\(list) · \(look.url)")
    }
  }

  /// That the home page does not show the first step of the agency's note.
  private func note(_ note: String?) -> [Warning] {
    guard let note, let home = site.home, !home.isMostlyPictures,
      let step = NoteSteps(note).first, !home.shows(step)
    else { return [] }
    return [Warning(.noteStepMissing, step)]
  }
}

extension LinkedPage {
  /// Whether the words stand on the page, in a menu that opens on pointing or elsewhere.
  fileprivate func shows(_ words: String) -> Bool {
    let blocks = page.blocks.filter { !$0.isHidden || $0.region.isFurniture }.map(\.text)
    let pictures = page.pictures.map(\.words)
    let text = (blocks + links.map(\.words) + pictures).joined(separator: "\n")
    return Folded(text).contains(Term(words))
  }
}
