// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/captureentry.h"

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace bee {

/// What a capture is and where it came from, and the picked row in full.
class DetailsPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget* parent = nullptr);
    void setCapture(CaptureEntry* capture); ///< nullptr empties it
    void setHost(HostConnection* host);

private:
    void rebuild();
    void addSection(const QString& title);
    void addRow(const QString& name, const QString& value, bool monospace = false);
    void addCapture(const CaptureEntry& capture);
    void addHost(const HostConnection& host);

    QPointer<CaptureEntry> m_capture;
    QPointer<HostConnection> m_host;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace bee
