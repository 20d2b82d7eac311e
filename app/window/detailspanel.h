// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureview.h"
#include "app/window/factsview.h"

#include <QPointer>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace bee {

class NotesPanel;
class Workspace;

/// What is picked in the view in front, in full; the session's notes; what the capture is and where it came
/// from, or what the host is.
class DetailsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPanel(Workspace& workspace, QWidget* parent = nullptr);
    /// nullptr empties it. view: whose picked row, cell or frame is shown; nullptr: none.
    void setCapture(CaptureEntry* capture, CaptureView* view = nullptr);
    void setHost(HostConnection* host);
    [[nodiscard]] NotesPanel& notes() const { return *m_notes; }

private:
    struct Section {
        QLabel* caption;
        FactsView* facts;
    };
    Section addSection(const QString& accessibleName);
    static void fill(const Section& section, const QString& caption,
                     const std::vector<FactsView::Fact>& facts);
    void put(const QString& caption, const std::vector<FactsView::Fact>& facts); ///< into the next section
    void showPicked();
    void showFacts();
    void showCapture(const CaptureEntry& capture);
    void showHost(const HostConnection& host);

    QPointer<CaptureEntry> m_capture;
    QPointer<CaptureView> m_view;
    QPointer<HostConnection> m_host;
    NotesPanel* m_notes;
    QVBoxLayout* m_layout = nullptr;
    Section m_picked{};
    std::vector<Section> m_sections; ///< what the capture or the host is; the rest are hidden
    std::size_t m_used = 0;          ///< of them
};

} // namespace bee
