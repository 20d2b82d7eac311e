// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/heatmap/heatmaplook.h"
#include "widgets/theme/viewbar.h"

class QAction;
class QActionGroup;
class QComboBox;
class QMenu;

namespace bee {

/// The controls above a heat map: title, key, colours, what is drawn over it, axis, reset. Where there is no
/// room for all of them, the menus are in one.
class HeatmapBar : public ViewBar {
    Q_OBJECT

public:
    explicit HeatmapBar(QWidget* parent);

    void setLook(const HeatmapLook& look);
    /// What splits the heat map, and its keys, most frequent first; without any there is no control for it.
    void setKeys(const QString& name, const QStringList& keys);
    void setHasPercentiles(bool has);

Q_SIGNALS:
    void lookChosen(const bee::HeatmapLook& look);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addColors();
    void addOverlays();
    void addAxis();
    void choose(const HeatmapLook& look);
    void follow();

    HeatmapLook m_look;
    QString m_keyName;
    QStringList m_keys;
    bool m_hasPercentiles = true;
    bool m_filling = false;
    QComboBox* m_key;
    QList<QToolButton*> m_buttons;
    QToolButton* m_all;
    QMenu* m_colors;
    QMenu* m_overlays;
    QMenu* m_axis;
    QActionGroup* m_coloring = nullptr;
    QActionGroup* m_palette = nullptr;
    QActionGroup* m_axisGroup = nullptr;
    QList<QAction*> m_percentiles;
    QAction* m_totals = nullptr;
};

} // namespace bee
