from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'mal.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_förklaring = l_0_målområdet = l_0_ett_mål = l_0_verksamhetsanalys = l_0_postrad = missing
    try:
        t_1 = environment.filters['cell']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cell' found.")
    try:
        t_2 = environment.filters['reverse']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'reverse' found.")
    try:
        t_3 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(12)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'mal.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'ett_mål': l_0_ett_mål, 'förklaring': l_0_förklaring, 'målområdet': l_0_målområdet, 'postrad': l_0_postrad, 'verksamhetsanalys': l_0_verksamhetsanalys})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro():
        t_4 = []
        l_1_skalor = resolve('skalor')
        l_1_pilar = missing
        environment.budget.pay(12)
        pass
        t_4.extend((
            '<p class="förklaring"><strong>',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'rubrik'))),
            '</strong></p>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'nivålista'), environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), t_2(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'nivåer')), etikett=environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'mål'), 'etikett')))),
            '\n',
        ))
        l_1_pilar = environment.made({'↑': 'Pil uppåt', '→': 'Pil åt sidan', '↓': 'Pil nedåt'})
        t_4.extend((
            '<p class="förklaring"><span class="etikett">',
            escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'etikett'))),
            ':</span> ',
        ))
        l_2_loop = missing
        for l_2_nivå, l_2_loop in LoopContext(environment.counted(environment.getattr(environment.getattr((undefined(name='skalor') if l_1_skalor is missing else l_1_skalor), 'trend'), 'nivåer'), ), undefined):
            _loop_vars = {}
            environment.budget.pay(7)
            pass
            t_4.extend((
                '<span class="trend">',
                escape(environment.finalize(environment.getattr(l_2_nivå, 'märke'))),
                '</span>&#160;',
            ))
            if environment.compared(environment.getattr(l_2_nivå, 'märke'), 'in', (undefined(name='pilar') if l_1_pilar is missing else l_1_pilar)):
                environment.budget.pay(3)
                pass
                t_4.extend((
                    escape(environment.finalize(environment.getitem((undefined(name='pilar') if l_1_pilar is missing else l_1_pilar), environment.getattr(l_2_nivå, 'märke')))),
                    ' = ',
                ))
            t_4.append(
                escape(environment.finalize(environment.getattr(l_2_nivå, 'betydelse'))),
            )
            if (not environment.getattr(l_2_loop, 'last')):
                environment.budget.pay(2)
                pass
                t_4.append(
                    '&#8195; ',
                )
        l_2_loop = l_2_nivå = missing
        t_4.append(
            '</p>\n',
        )
        return concat(t_4)
    context.exported_vars.add('förklaring')
    context.vars['förklaring'] = l_0_förklaring = Macro(environment, macro, 'förklaring', (), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område):
        t_5 = []
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        environment.budget.pay(11)
        pass
        t_5.append(
            '<h2>Målområde',
        )
        if environment.getattr(l_1_område, 'nummer'):
            environment.budget.pay(3)
            pass
            t_5.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_område, 'nummer'))),
            ))
        t_5.extend((
            ' – ',
            escape(environment.finalize(environment.getattr(l_1_område, 'namn'))),
            '</h2>\n',
            escape(environment.finalize(t_3(environment.getattr(l_1_område, 'text'), 3))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'områdets_uppgifter'), l_1_område, 3, 'Nämndens mål'))),
            '\n',
        ))
        for l_2_fokus in environment.counted(environment.getattr(l_1_område, 'fokusområden'), ):
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            if environment.getattr(l_2_fokus, 'rubrik'):
                environment.budget.pay(4)
                pass
                t_5.extend((
                    '<h3>',
                    escape(environment.finalize(environment.getattr(l_2_fokus, 'rubrik'))),
                    '</h3>',
                ))
            t_5.extend((
                escape(environment.finalize(t_3(environment.getattr(l_2_fokus, 'text'), 4))),
                '\n',
            ))
            for l_3_målet in environment.counted(environment.getattr(l_2_fokus, 'mål'), ):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                t_5.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='ett_mål') if l_0_ett_mål is missing else l_0_ett_mål), l_1_område, l_2_fokus, l_3_målet, (4 if environment.getattr(l_2_fokus, 'rubrik') else 3), _loop_vars=_loop_vars))),
                )
            l_3_målet = missing
        l_2_fokus = missing
        return concat(t_5)
    context.exported_vars.add('målområdet')
    context.vars['målområdet'] = l_0_målområdet = Macro(environment, macro, 'målområdet', ('område',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_område, l_1_fokus, l_1_målet, l_1_nivå):
        t_6 = []
        l_1_rapport = resolve('rapport')
        l_1_val = resolve('val')
        if l_1_område is missing:
            l_1_område = undefined("parameter 'område' was not provided", name='område')
        if l_1_fokus is missing:
            l_1_fokus = undefined("parameter 'fokus' was not provided", name='fokus')
        if l_1_målet is missing:
            l_1_målet = undefined("parameter 'målet' was not provided", name='målet')
        if l_1_nivå is missing:
            l_1_nivå = undefined("parameter 'nivå' was not provided", name='nivå')
        environment.budget.pay(18)
        pass
        t_6.extend((
            '<h',
            escape(environment.finalize(l_1_nivå)),
            '>Mål',
        ))
        if environment.getattr(l_1_målet, 'nummer'):
            environment.budget.pay(3)
            pass
            t_6.extend((
                ' ',
                escape(environment.finalize(environment.getattr(l_1_målet, 'nummer'))),
            ))
        t_6.extend((
            ': ',
            escape(environment.finalize(environment.getattr(l_1_målet, 'namn'))),
            '</h',
            escape(environment.finalize(l_1_nivå)),
            '>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måluppgifter'), l_1_målet))),
            '\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'måltavla'), l_1_målet, environment.getattr((undefined(name='rapport') if l_1_rapport is missing else l_1_rapport), 'år'), namn=(not environment.getattr(l_1_målet, 'mått')), titel=environment.concatenated('Målområde ', environment.getattr(l_1_område, 'nummer'), (environment.concatenated(' / ', environment.getattr(l_1_fokus, 'rubrik'), ) if environment.getattr(l_1_fokus, 'rubrik') else ''), ' / Mål ', environment.getattr(l_1_målet, 'nummer'), )))),
            '\n',
        ))
        if environment.getattr((undefined(name='val') if l_1_val is missing else l_1_val), 'motivering'):
            environment.budget.pay(2)
            pass
            t_6.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'motiveringar'), l_1_målet))),
            )
        if environment.getattr(l_1_målet, 'aktiviteter'):
            environment.budget.pay(2)
            pass
            t_6.append(
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'aktiviteterna'), environment.getattr(l_1_målet, 'aktiviteter'), environment.concatenated(environment.getattr(l_1_målet, 'namn'), ': aktiviteter', )))),
            )
        t_6.extend((
            escape(environment.finalize(t_3(environment.getattr(l_1_målet, 'kommentar'), environment.call_binop(context, '+', l_1_nivå, 1)))),
            '\n',
        ))
        return concat(t_6)
    context.exported_vars.add('ett_mål')
    context.vars['ett_mål'] = l_0_ett_mål = Macro(environment, macro, 'ett_mål', ('område', 'fokus', 'målet', 'nivå'), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_t):
        t_7 = []
        if l_1_t is missing:
            l_1_t = undefined("parameter 't' was not provided", name='t')
        environment.budget.pay(4)
        pass
        l_2_loop = missing
        for l_2_grupp, l_2_loop in LoopContext(environment.counted(environment.getattr(l_1_t, 'rader'), ), undefined):
            l_2_celler = missing
            _loop_vars = {}
            environment.budget.pay(19)
            pass
            t_7.extend((
                '<h3>',
                escape(environment.finalize(environment.getattr(l_2_grupp, 'benämning'))),
                '</h3>\n<table class="rapport" title="',
                escape(environment.finalize(environment.getattr(l_1_t, 'rubrik'))),
                ': ',
                escape(environment.finalize(environment.getattr(l_2_grupp, 'benämning'))),
                '">\n<caption>',
                escape(environment.finalize(environment.getattr(l_2_grupp, 'benämning'))),
            ))
            if environment.getattr(l_1_t, 'enhet_att_visa'):
                environment.budget.pay(3)
                pass
                t_7.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_1_t, 'enhet_att_visa'))),
                ))
            t_7.append(
                '</caption>\n<thead><tr><th scope="col">Post</th>\n',
            )
            def t_8(fiter):
                for l_3_kolumn in fiter:
                    if (environment.getattr(l_3_kolumn, 'slag') != 'text'):
                        yield l_3_kolumn
            for l_3_kolumn in t_8(environment.counted(environment.getattr(l_1_t, 'kolumner'), )):
                _loop_vars = {}
                environment.budget.pay(6)
                pass
                t_7.append(
                    '<th scope="col"',
                )
                if (environment.getattr(l_3_kolumn, 'slag') in ['tal', 'mål']):
                    environment.budget.pay(4)
                    pass
                    t_7.append(
                        ' class="tal',
                    )
                    if environment.compared(environment.getattr(l_3_kolumn, 'id'), 'eq', environment.getattr(l_1_t, 'årets_kolumn')):
                        environment.budget.pay(2)
                        pass
                        t_7.append(
                            ' i-år',
                        )
                    t_7.append(
                        '"',
                    )
                t_7.extend((
                    '>',
                    escape(environment.finalize(environment.getattr(l_3_kolumn, 'rubrik'))),
                    '</th>',
                ))
            l_3_kolumn = missing
            t_7.append(
                '</tr></thead>\n<tbody>\n',
            )
            def t_9(fiter):
                for l_3_rad in fiter:
                    if (environment.getattr(l_3_rad, 'slag') != 'summa'):
                        yield l_3_rad
            for l_3_rad in t_9(environment.counted(environment.getattr(l_2_grupp, 'rader_med_summa'), )):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                t_7.append(
                    escape(environment.finalize(environment.call(context, (undefined(name='postrad') if l_0_postrad is missing else l_0_postrad), l_3_rad, environment.getattr(l_1_t, 'kolumner'), _loop_vars=_loop_vars))),
                )
            l_3_rad = missing
            t_7.append(
                '</tbody>\n',
            )
            if environment.getattr(l_2_grupp, 'summa'):
                environment.budget.pay(4)
                pass
                t_7.extend((
                    '<tfoot>',
                    escape(environment.finalize(environment.call(context, (undefined(name='postrad') if l_0_postrad is missing else l_0_postrad), environment.getattr(l_2_grupp, 'summa'), environment.getattr(l_1_t, 'kolumner'), _loop_vars=_loop_vars))),
                    '</tfoot>',
                ))
            t_7.append(
                '</table>\n',
            )
            l_2_celler = environment.getattr(l_2_grupp, 'celler')
            _loop_vars['celler'] = l_2_celler
            l_3_loop = missing
            for l_3_kolumn, l_3_loop in LoopContext(environment.counted(environment.getattr(l_1_t, 'kolumner'), ), undefined):
                _loop_vars = {}
                environment.budget.pay(2)
                pass
                if (environment.getattr(l_3_kolumn, 'slag') == 'text'):
                    environment.budget.pay(2)
                    pass
                    t_7.append(
                        escape(environment.finalize(t_3(environment.getitem((undefined(name='celler') if l_2_celler is missing else l_2_celler), environment.getattr(l_3_loop, 'index0')), 4))),
                    )
            l_3_loop = l_3_kolumn = missing
        l_2_loop = l_2_grupp = l_2_celler = missing
        t_7.extend((
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'anmärkningar'), l_1_t))),
            '\n',
        ))
        return concat(t_7)
    context.exported_vars.add('verksamhetsanalys')
    context.vars['verksamhetsanalys'] = l_0_verksamhetsanalys = Macro(environment, macro, 'verksamhetsanalys', ('t',), False, False, False, context.eval_ctx.autoescape)
    yield '\n'
    def macro(l_1_rad, l_1_kolumner):
        t_10 = []
        if l_1_rad is missing:
            l_1_rad = undefined("parameter 'rad' was not provided", name='rad')
        if l_1_kolumner is missing:
            l_1_kolumner = undefined("parameter 'kolumner' was not provided", name='kolumner')
        environment.budget.pay(8)
        pass
        t_10.append(
            '<tr',
        )
        if (environment.getattr(l_1_rad, 'slag') == 'summa'):
            environment.budget.pay(2)
            pass
            t_10.append(
                ' class="summa"',
            )
        t_10.extend((
            '><th scope="row">',
            escape(environment.finalize(environment.getattr(l_1_rad, 'benämning'))),
            '</th>\n',
        ))
        l_2_loop = missing
        for l_2_kolumn, l_2_loop in LoopContext(environment.counted(l_1_kolumner, ), undefined):
            l_2_cell = missing
            _loop_vars = {}
            environment.budget.pay(5)
            pass
            l_2_cell = environment.getitem(environment.getattr(l_1_rad, 'celler'), environment.getattr(l_2_loop, 'index0'))
            _loop_vars['cell'] = l_2_cell
            if (environment.getattr(l_2_kolumn, 'slag') == 'tal'):
                environment.budget.pay(4)
                pass
                t_10.extend((
                    '<td class="tal">',
                    escape(environment.finalize(t_1((undefined(name='cell') if l_2_cell is missing else l_2_cell)))),
                    '</td>\n',
                ))
            elif (environment.getattr(l_2_kolumn, 'slag') == 'nivå'):
                environment.budget.pay(4)
                pass
                t_10.append(
                    '<td>',
                )
                if (undefined(name='cell') if l_2_cell is missing else l_2_cell):
                    environment.budget.pay(2)
                    pass
                    t_10.append(
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), (undefined(name='cell') if l_2_cell is missing else l_2_cell), _loop_vars=_loop_vars))),
                    )
                t_10.append(
                    '</td>\n',
                )
            elif (environment.getattr(l_2_kolumn, 'slag') == 'mål'):
                environment.budget.pay(4)
                pass
                t_10.append(
                    '<td class="tal">',
                )
                if (undefined(name='cell') if l_2_cell is missing else l_2_cell):
                    environment.budget.pay(2)
                    pass
                    t_10.append(
                        escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), (undefined(name='cell') if l_2_cell is missing else l_2_cell), _loop_vars=_loop_vars))),
                    )
                t_10.append(
                    '</td>\n',
                )
        l_2_loop = l_2_kolumn = l_2_cell = missing
        t_10.append(
            '</tr>\n',
        )
        return concat(t_10)
    context.exported_vars.add('postrad')
    context.vars['postrad'] = l_0_postrad = Macro(environment, macro, 'postrad', ('rad', 'kolumner'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=29&4=34&5=38&6=44&7=47&8=50&11=87&12=91&13=107&14=109&15=112&16=114&17=125&18=128&23=141&24=153&25=173&26=175&27=178&28=184&29=191&33=198&34=202&35=208&36=214&37=218&39=230&42=265&44=280&46=291&47=294&49=307&53=314&54=320&55=337&56=340&57=344&58=352&59=367'