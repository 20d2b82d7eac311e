// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"
#include "app/window/pickeddetails.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace bee {

class EventTableView;
class FlameGraphView;
class HeatmapView;
class SelectionBinding;

/// Why a capture shows no data (yet), for a person.
struct CaptureMessage {
    QString headline; ///< "Compiling on the host, 12 s"
    QString detail;   ///< may be empty
    QString remedy;   ///< may be empty
    bool failed = false;
    [[nodiscard]] QString text() const; ///< headline and detail below each other
};

CaptureMessage captureMessage(const CaptureEntry& capture);
bool hasData(const CaptureEntry& capture);

/// The view that a capture's values ask for: table, heat map or flame graph. Each is made when it is first
/// needed, and brought up to date only while it is seen.
class CaptureView : public QWidget {
    Q_OBJECT
public:
    enum class Style : quint8 {
        Full,
        Small, ///< a picture for the dashboard: no tools, no input, four times a second
    };
    CaptureView(CaptureEntry& capture, Style style, QWidget* parent = nullptr);

    /// The table has a count of its own, with the filter's.
    [[nodiscard]] bool showsTable() const;
    [[nodiscard]] QWidget* shownView() const { return m_shown; } ///< nullptr before it was first seen
    /// What a person picked last: a row, the cell or frame pointed at.
    [[nodiscard]] const PickedDetails& picked() const { return m_picked; }

Q_SIGNALS:
    void pickedChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void changed();
    void refresh();
    QWidget* choose();
    void adopt(QWidget* view);
    void pick(const PickedDetails& details);

    CaptureEntry& m_capture;
    Style m_style;
    QStackedLayout* m_layout;
    SelectionBinding* m_binding;
    QWidget* m_shown = nullptr;
    EventTableView* m_table = nullptr;
    HeatmapView* m_heatmap = nullptr;
    FlameGraphView* m_flameGraph = nullptr;
    QTimer m_delay;
    PickedDetails m_picked;
};

} // namespace bee
