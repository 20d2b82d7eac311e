// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "remote/query/lines.h"
#include "widgets/heatmap/heatmapsource.h"

#include <QJsonObject>

#include <array>
#include <map>

namespace bee {

class Workspace;

enum class ViewKind : quint8 { Table, Heatmap, Lines, Distribution, FlameGraph };
inline constexpr std::array allViewKinds{ViewKind::Table, ViewKind::Heatmap, ViewKind::Lines,
                                         ViewKind::Distribution, ViewKind::FlameGraph};
/// "Heat map": translated.
[[nodiscard]] QString viewTitle(ViewKind kind);
/// "heatmap": as the catalogue, sessions and the command line write it.
[[nodiscard]] QString viewWord(ViewKind kind);

/// Which views the values of a capture can give, which of them its page and its panel show, and what of it.
/// What a person chose is kept with the session. Window thread.
class ViewChoice : public QObject {
    Q_OBJECT
public:
    enum class Place : quint8 { Page, Panel };

    /// The one of a capture; it is made when it is first asked for and lives as long.
    static ViewChoice& of(CaptureEntry& capture);

    /// In the order of allViewKinds; never empty.
    [[nodiscard]] const std::vector<ViewKind>& kinds() const { return m_kinds; }
    [[nodiscard]] ViewKind shown(Place place) const;
    void show(Place place, ViewKind kind); ///< one of kinds()

    /// What a heat map or lines can show of a table, likeliest first, as a menu has it; empty: no choice.
    [[nodiscard]] QStringList variants(ViewKind kind) const;
    [[nodiscard]] int variant(ViewKind kind) const;
    void setVariant(ViewKind kind, int variant);
    /// The variant chosen; nullptr: a heat map of something else than events.
    [[nodiscard]] const EventHeatmap* heatmap() const;
    [[nodiscard]] LineQuery lines() const;
    void setLines(const LineQuery& query); ///< one of the variants, whatever its filter

    /// How a view of the page looks, in the words of the view; empty: as by default.
    [[nodiscard]] QJsonObject look(ViewKind kind) const;
    void setLook(ViewKind kind, const QJsonObject& look);

Q_SIGNALS:
    void changed(); ///< anything but a look

private:
    explicit ViewChoice(CaptureEntry& capture);
    void follow();
    [[nodiscard]] ViewKind best() const;
    [[nodiscard]] bool has(ViewKind kind) const;
    void restore();
    void keep();
    [[nodiscard]] QString place() const; ///< of the capture in the session, from 1

    CaptureEntry& m_capture;
    Workspace* m_workspace;
    std::vector<ViewKind> m_kinds;
    Schema m_schema; ///< that the variants are of
    bool m_isIntervals = false;
    std::vector<EventHeatmap> m_heatmaps;
    std::vector<LineQuery> m_lines;
    std::map<Place, ViewKind> m_chosen;
    std::map<ViewKind, int> m_variants;
    std::map<ViewKind, QJsonObject> m_looks;
};

} // namespace bee
